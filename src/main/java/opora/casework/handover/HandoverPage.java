package opora.casework.handover;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param candidates with what each has to do already, for those who may see it */
public record HandoverPage(
        Shell shell,
        FamilyHeader header,
        List<Handover> handovers,
        List<Choice> candidates,
        boolean mayOffer,
        boolean mayAssign,
        boolean readsWhy,
        Fields fields) {

    public boolean waits() {
        return handovers.stream().anyMatch(Handover::open);
    }

    public String action() {
        return header.path() + "/casework/handover";
    }
}

package opora.groups.events;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param deed what the reason is for: cancelling, voiding, or voiding the attendance alone */
public record EventReasonPage(Shell shell, Fields fields, EventDetails event, Deed deed) {

    public enum Deed {
        CANCELLING("cancelling"),
        VOIDING("voiding"),
        ATTENDANCE("attendance/voiding");

        private final String path;

        Deed(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }

        /** Under which the texts of the page stand. */
        public String key() {
            return "groups.deed." + path.replace('/', '-');
        }
    }

    public String action() {
        return "/events/" + event.row().id() + "/" + deed.path();
    }

    public String text(String name) {
        return shell.t(deed.key() + "." + name);
    }
}

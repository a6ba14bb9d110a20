package opora.casework.diagnosis;

import java.util.List;
import java.util.UUID;
import opora.documents.Files;
import opora.documents.Owner;
import opora.documents.StoredFile;
import opora.documents.Upload;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was drawn while an instrument was held, or the photo of it: belongs to that day, and is as sensitive as its words (CAS-13). */
@Service
class FindingPictures {

    private final Families families;
    private final FindingStore findings;
    private final Files files;

    FindingPictures(Families families, FindingStore findings, Files files) {
        this.families = families;
        this.findings = findings;
        this.files = files;
    }

    /** Of somebody who may read the finding. */
    List<StoredFile> of(Finding finding, User user) {
        return finding.kind() == FindingKind.INSTRUMENT
                ? files.of(Owner.finding(finding.id(), finding.familyId()), user)
                        .reversed()
                : List.of();
    }

    @Transactional
    public UUID keep(UUID family, UUID id, Upload upload, Change change) {
        var finding = mine(DiagnosisPermissions.DIAGNOSE, family, id, change);
        if (finding.kind() != FindingKind.INSTRUMENT) {
            throw new Refused("diagnosis.picture.refused.kind").on("file");
        }
        if (finding.voided()) {
            throw new Refused("diagnosis.refused.voided").on("file");
        }
        return files.keepPicture(Owner.finding(id, family), upload, change);
    }

    @Transactional(noRollbackFor = Refused.class)
    public StoredFile takeOut(UUID family, UUID id, UUID picture, Change look) {
        mine(DiagnosisPermissions.VIEW, family, id, look);
        return files.takeOut(Owner.finding(id, family), picture, look);
    }

    @Transactional
    public void remove(UUID family, UUID id, UUID picture, Change change) {
        mine(DiagnosisPermissions.DIAGNOSE, family, id, change);
        files.remove(Owner.finding(id, family), picture, change);
    }

    private Finding mine(String permission, UUID family, UUID id, Change change) {
        families.must(permission, List.of(family), change.user());
        families.mustSensitive(permission, List.of(family), change.user());
        return findings.one(change.institution(), family, id).orElseThrow(NotFound::new);
    }
}

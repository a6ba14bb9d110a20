package opora.casework.diagnosis;

import java.util.UUID;
import opora.documents.Files;
import opora.documents.Upload;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of an instrument: added to the day it was held, shown there, removed with a reason. */
@Controller
@RequestMapping("/families/{id}/casework/diagnosis/findings/{finding}/pictures")
@Requires(DiagnosisPermissions.DIAGNOSE)
class FindingPicturesController {

    private final FindingPictures pictures;
    private final FindingPages pages;
    private final Files files;
    private final Forms forms;

    FindingPicturesController(FindingPictures pictures, FindingPages pages, Files files, Forms forms) {
        this.pictures = pictures;
        this.pages = pages;
        this.files = files;
        this.forms = forms;
    }

    record PictureForm(@Nullable MultipartFile file) {}

    @PostMapping
    Html keep(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @ModelAttribute PictureForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var kept = forms.attempt(errors, () -> {
            try (var upload = Upload.of(form.file())) {
                return pictures.keep(id, finding, upload, change);
            }
        });
        return kept.map(picture -> Html.done(DiagnosisLinks.finding(id, finding), "diagnosis.picture.kept"))
                .orElseGet(() -> Html.fix(pages.one(id, finding, forms.typed(errors), shell, change)));
    }

    @GetMapping("/{picture}")
    @Requires(DiagnosisPermissions.VIEW)
    Html show(@PathVariable UUID id, @PathVariable UUID finding, @PathVariable UUID picture, Change look) {
        var file = pictures.takeOut(id, finding, picture, look);
        return Html.download(file.name(), file.contentType(), out -> files.write(file, look.user(), out));
    }

    @PostMapping("/{picture}/removal")
    Html remove(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @PathVariable UUID picture,
            FindingForms.VoidForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(errors, () -> pictures.remove(id, finding, picture, change))
                ? Html.done(DiagnosisLinks.finding(id, finding), "diagnosis.picture.removed")
                : Html.fix(pages.one(id, finding, forms.typed(errors), shell, change));
    }
}

package opora.platform.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpStatus;

/** The answers a page handler gives: here is the page, fix the form, go there, take the file. */
public sealed interface Html {

    record Page(HttpStatus status, JteModel body) implements Html {}

    /** @param notice the message shown once on the page that follows, or null */
    record SeeOther(
            String path, @org.jspecify.annotations.Nullable Notice notice) implements Html {}

    record Download(String fileName, String contentType, Content content) implements Html {}

    /** Writes the file as it is read, so that a large one never stands in memory whole. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static Html page(JteModel body) {
        return new Page(HttpStatus.OK, body);
    }

    static Html fix(JteModel form) {
        return new Page(HttpStatus.UNPROCESSABLE_CONTENT, form);
    }

    static Html seeOther(String path) {
        return new SeeOther(path, null);
    }

    /** After a change: go there and say once what was done. */
    static Html done(String path, String messageKey, Object... arguments) {
        return new SeeOther(path, new Notice(messageKey, arguments));
    }

    static Html download(String fileName, String contentType, Content content) {
        return new Download(fileName, contentType, content);
    }
}

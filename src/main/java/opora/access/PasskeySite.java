package opora.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * For which address passkeys are made and accepted: the setting {@code opora.address}, or the one the request was sent to. A key answers
 * only to the address it was made for, the browser sees to that, so a request that names another gains nothing.
 */
@Component
class PasskeySite {

    private final String configured;

    PasskeySite(@Value("${opora.address:}") String configured) {
        this.configured = configured;
    }

    /** @param origin scheme, host and port, as a browser tells them */
    record Site(String host, String origin) {}

    Site of(HttpServletRequest request) {
        var address = configured.isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request)
                        .replacePath(null)
                        .build()
                        .toUri()
                : URI.create(configured.strip());
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new Site(address.getHost(), address.getScheme() + "://" + address.getHost() + port);
    }
}

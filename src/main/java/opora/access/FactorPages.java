package opora.access;

import static opora.access.db.Tables.ACCOUNT;

import gg.jte.generated.precompiled.Templates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import opora.platform.web.Fields;
import opora.platform.web.Html;
import opora.platform.web.QrCode;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Pages on which a factor is set up, the same before sign-in and on one's own account. */
@Component
class FactorPages {

    private final Templates templates;
    private final DSLContext db;

    FactorPages(Templates templates, DSLContext db) {
        this.templates = templates;
        this.db = db;
    }

    AuthenticatorAppPage app(Shell shell, Fields fields, UUID account, String seed, String action, String back) {
        var square = QrCode.of(address(shell, account, seed));
        return new AuthenticatorAppPage(shell, fields, square, seed.replaceAll("(.{4})(?=.)", "$1 "), action, back);
    }

    Html show(AuthenticatorAppPage page) {
        var body = templates.accessAuthenticatorApp(page);
        return page.fields().hasProblems() ? Html.fix(body) : Html.page(body);
    }

    Html codes(Shell shell, List<String> codes, String next) {
        return Html.page(templates.accessRecoveryCodes(new RecoveryCodesPage(shell, codes, next)));
    }

    /** What the square says: the form of the address all authenticator apps agree on. */
    private String address(Shell shell, UUID account, String seed) {
        var login = db.select(ACCOUNT.LOGIN)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle(ACCOUNT.LOGIN);
        var issuer = encoded(shell.t("platform.name"));
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(issuer, encoded(login), seed, issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

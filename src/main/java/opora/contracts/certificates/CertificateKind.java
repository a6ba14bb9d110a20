package opora.contracts.certificates;

import java.util.Locale;

/** What a certificate is for. */
public enum CertificateKind {
    SOCIAL_SERVICES,
    FINANCIAL_LITERACY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.certificate.kind." + code().replace('_', '-');
    }

    public static CertificateKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

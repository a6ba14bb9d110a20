package opora.people.erasure;

/** Why personal data has to go (152-FZ art. 21). */
public enum ErasureReason {
    PURPOSE_REACHED,
    CONSENT_WITHDRAWN,
    TERM_OVER,
    UNLAWFUL
}

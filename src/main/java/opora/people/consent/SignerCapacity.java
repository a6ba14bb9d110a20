package opora.people.consent;

/** As whom somebody signs. Until 18 a representative signs; from that birthday on only the person does. */
public enum SignerCapacity {
    SELF,
    PARENT,
    GUARDIAN,
    REPRESENTATIVE;

    /** The right to sign for another rests on a document; that of a parent on the certificate of birth everybody has. */
    boolean needsDocument() {
        return this == GUARDIAN || this == REPRESENTATIVE;
    }
}

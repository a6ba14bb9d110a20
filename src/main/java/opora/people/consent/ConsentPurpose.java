package opora.people.consent;

/**
 * What a consent is for. Each purpose has a document of its own: a consent may not be part of an application or of a questionnaire
 * (152-FZ art. 9 in the edition of 156-FZ of 24.06.2025, in force since 01.09.2025).
 */
public enum ConsentPurpose {
    /** Personal data as such. */
    PROCESSING,
    /** Health, addiction and whatever else is special (152-FZ art. 10). */
    SPECIAL,
    /** To a partner or another institution, which is named. */
    TRANSFER,
    /** Photos, stories and names for everybody to see (152-FZ art. 10.1). */
    PUBLICATION
}

package opora.platform.access;

/** Where a record stands. It is open or closed; restricted comes on top of either. */
public enum RecordState {
    OPEN,
    CLOSED,
    RESTRICTED
}

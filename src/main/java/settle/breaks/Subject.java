package settle.breaks;

/** What a break is about. */
public enum Subject {
    SUBSCRIPTION,
    CASH,
    DWAC,
    WARRANT,
    FILE,
    CLOSING
}

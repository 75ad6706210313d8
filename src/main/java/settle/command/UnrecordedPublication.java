package settle.command;

/** A run failed when its outputs could be seen already. */
final class UnrecordedPublication extends Exception {

    private static final long serialVersionUID = 1L;

    UnrecordedPublication(Exception cause) {
        super(cause);
    }
}

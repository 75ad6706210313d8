package settle.random;

/** How much trouble a scenario brings, and how much a closing may have. */
enum Temper {
    /** No exception at all. */
    CLEAN,
    /** Exceptions of WARN and INFO only: the closing is READY. */
    HARMLESS,
    /** Some exception of HOLD. */
    MESSY;

    boolean allows(Temper wanted) {
        return wanted.compareTo(this) <= 0;
    }
}

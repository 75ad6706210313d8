package settle.offering;

import java.util.Locale;

/**
 * A moment of the closing's calendar by which something must have happened. Every output calls it by one
 * name.
 */
public enum Deadline {
    /** The end of the last day for funds, where a signature date is missing. */
    FUNDING_DEADLINE("funding deadline"),
    /** Money that is booked later does not close (C14). */
    FUNDS_CUT_OFF("funds cut-off"),
    /** A DWAC request that is pending later is D09. */
    DWAC_CUT_OFF("DWAC cut-off");

    private final String title;

    Deadline(String title) {
        this.title = title;
    }

    /** Its name for programs, such as {@code funds_cut_off}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name for people, such as {@code funds cut-off}. */
    public String title() {
        return title;
    }
}

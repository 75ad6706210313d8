package settle.offering;

import java.util.Locale;

/** The kinds of files that a closing takes in; each has a folder of its name in the inbox. */
public enum InputKind {
    SUBSCRIPTIONS,
    ESCROW,
    DWAC,
    WARRANTS,
    DECISIONS;

    /** The name of the folder, and of the kind in an offering file. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file lies in its folder. */
    public boolean holds(String path) {
        return path.startsWith(folder() + "/") && path.indexOf('/') == path.lastIndexOf('/');
    }
}

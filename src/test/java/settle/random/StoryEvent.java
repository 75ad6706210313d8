package settle.random;

/** What may happen to a file on the day of a closing. */
public enum StoryEvent {
    /** It comes for the first time. */
    ARRIVES,
    /** Rows come to those that it has. */
    GROWS,
    /** Rows are gone from it. */
    LOSES_ROWS,
    /** A row says something else. */
    CHANGES_A_ROW,
    /** It is cut off at a character, and refused. */
    IS_CUT,
    /** Its control does not hold, or cannot be read, and it is refused. */
    CONTROL_IS_WRONG,
    /** A control comes to what it had none. */
    CONTROL_COMES,
    /** Its control is gone. */
    CONTROL_GOES,
    /** What was refused comes as it was meant. */
    IS_MENDED,
    /** It comes with a content that it had before. */
    COMES_AS_BEFORE,
    /** It has another name, refused or not. */
    IS_RENAMED,
    /** It is there under another name too. */
    IS_COPIED,
    /** It is gone. */
    IS_GONE,
    /** Two persons withdraw a delivery of it. */
    IS_WITHDRAWN,
    /** Two persons accept what it takes back. */
    IS_ACCEPTED
}

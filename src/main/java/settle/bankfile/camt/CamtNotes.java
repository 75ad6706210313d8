package settle.bankfile.camt;

import java.util.ArrayList;
import java.util.List;

/** What one statement's controls showed, and what else a person should know of it. */
final class CamtNotes {

    /** Remarks about single entries that are told one by one. */
    static final int MAX_REMARKS = 20;

    private final List<String> controls = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private long moreRemarks;
    private long information;
    private boolean proved;

    /** A control that says whether the statement is complete: of its counts, sums or balances. */
    void proof(String control) {
        proved = true;
        controls.add(control);
    }

    /** Any other control. */
    void control(String control) {
        controls.add(control);
    }

    /** An entry for information only. */
    void information() {
        information++;
    }

    void add(String remark) {
        if (remarks.size() < MAX_REMARKS) {
            remarks.add(remark);
        } else {
            moreRemarks++;
        }
    }

    /**
     * All of it; nothing where no control proves that the statement is complete, since that is what an empty
     * list of controls says to those who ask whether a file proves itself.
     */
    List<String> all() {
        if (!proved) {
            return List.of();
        }
        List<String> all = new ArrayList<>(controls);
        if (information > 0) {
            all.add("note: " + information + " for information only, read as no money");
        }
        remarks.forEach(remark -> all.add("note: " + remark));
        if (moreRemarks > 0) {
            all.add("note: " + moreRemarks + " more");
        }
        return all;
    }
}

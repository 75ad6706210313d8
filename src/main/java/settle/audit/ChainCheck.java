package settle.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes along a chain, entry by entry in the order of their numbers, and tells what is wrong with it. After a
 * fault it goes on with what the entry at fault says, so that one fault is told once.
 */
public final class ChainCheck {

    private AuditHead head = AuditHead.START;
    private long entries;

    /** What is wrong with the next entry. */
    public List<Difference> next(AuditEntry entry) {
        List<Difference> found = new ArrayList<>();
        String where = "entry " + entry.number();
        if (entry.number() != head.number() + 1) {
            found.add(new Difference("numbering of the record", where, "entry " + (head.number() + 1),
                    "entry " + entry.number()));
        }
        if (!entry.previousHash().equals(head.hash())) {
            found.add(new Difference("link to the entry before", where, head.hash(), entry.previousHash()));
        }
        String computed = entry.computedHash();
        if (!entry.hash().equals(computed)) {
            found.add(new Difference("hash of an entry", where, entry.hash(), computed));
        }
        head = entry.head();
        entries++;
        return found;
    }

    /** The last entry seen. */
    public AuditHead head() {
        return head;
    }

    public long entries() {
        return entries;
    }
}

package settle.store;

import static settle.store.Form.TEXT;
import static settle.store.Form.WHOLE;

import settle.identity.WireKey;

/** Where the parts of {@link AllocationTable} end. */
final class AllocationEndTable extends StoredTable<WirePart> {

    AllocationEndTable() {
        super("allocation_end", "run_id");
        key("wire_key", TEXT.as(WireKey::new, WireKey::text), WirePart::wire);
        key("to_minor", WHOLE, WirePart::to);
    }
}

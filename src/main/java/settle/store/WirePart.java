package settle.store;

import settle.cash.apply.Allocation;
import settle.identity.WireKey;
import settle.money.Money;

/**
 * An allocation as a part of its wire.
 *
 * @param from the cent of the wire, from 0, that it begins with
 * @param applied what is applied of the wire in all
 */
record WirePart(Allocation allocation, long from, Money applied) {

    WireKey wire() {
        return allocation.wire().key();
    }

    /** The cent behind its last one. */
    long to() {
        return from + allocation.amount().minor();
    }
}

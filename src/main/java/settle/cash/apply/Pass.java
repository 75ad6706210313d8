package settle.cash.apply;

import settle.cash.link.Receipt;

/** One way to explain receipts. A pass looks and answers; it changes nothing. */
interface Pass {

    /** Whether it is put a receipt that none before it has placed: most are put those that may be applied. */
    default boolean isPut(Receipt receipt, View view) {
        return view.mayBeApplied(receipt);
    }

    /** What this pass makes of a receipt that it is put. */
    Answer look(Receipt receipt, View view);
}

package settle.cash.apply;

import settle.cash.link.Receipt;

/** One way to explain receipts. A pass looks and answers; it changes nothing. */
interface Pass {

    /** What this pass makes of a receipt that none before it has placed. */
    Answer look(Receipt receipt, View view);
}

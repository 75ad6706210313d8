package settle.cash.apply;

/** Why money was applied to a subscription. */
public enum Rule {
    /** The remittance names the one subscription. */
    REFERENCE,
    /** The remittance names several, whose open amounts add up to the wire. */
    GROUP_REFERENCE,
    /** The payer is party of the one subscription. */
    PARTY,
    /** The payer is party of several, of which one set alone adds up to the wire. */
    GROUP_PARTY,
    /** People decided. */
    DECISION
}

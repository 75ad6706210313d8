package settle.random;

/** How money was applied, by the names of the contract. */
enum Rule {
    REFERENCE,
    GROUP_REFERENCE,
    PARTY,
    GROUP_PARTY,
    DECISION
}

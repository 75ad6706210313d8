package settle.bankfile.text;

/** What the text behind a label is, and by that who wrote it. */
enum Meaning {
    ORIGINATOR_NAME,
    ORIGINATOR_ACCOUNT,
    ORIGINATOR_BANK,
    /** The bank's number, where its name is not given. */
    ORIGINATOR_BANK_NUMBER,
    /** Who sent it: the payer, unless it is a bank. */
    SENDER,
    IMAD,
    /** Fedwire's number of the message, of either side. */
    FED_NUMBER,
    /** A clearing system's number; Fedwire's where it looks like one. */
    CLEARING_REFERENCE,
    OMAD,
    UETR,
    /** The bank's own reference of the entry. */
    BANK_REFERENCE,
    /** What the payer wrote, as all that stands behind it is. */
    REMITTANCE,
    /** A short reference that a party gave, behind which the bank goes on. */
    PARTY_REFERENCE,
    /** A party's text, in which some banks go on with labels of their own. */
    PARTY_TEXT,
    REVERSES,
    /** Who gets the money, in whatever respect. */
    BENEFICIARY,
    /** On whose behalf the payer paid. */
    ULTIMATE_DEBTOR,
    /** Something of no use here, which ends the value before it. */
    OTHER,
    /** As OTHER, but a word that people use too. */
    DETAIL;

    /** Whether what stands here says who pays, or from where. */
    boolean names() {
        return this == ORIGINATOR_NAME || this == ORIGINATOR_ACCOUNT || this == SENDER || isOfBank();
    }

    /** Whether what stands here says through which bank the payer paid. */
    boolean isOfBank() {
        return this == ORIGINATOR_BANK || this == ORIGINATOR_BANK_NUMBER;
    }

    /** Whether what stands here decides who paid, or which wire it is. */
    boolean isEvidence() {
        return names() || isOfFedwire() || this == UETR || this == BANK_REFERENCE || this == REVERSES
                || this == CLEARING_REFERENCE;
    }

    /** Whether what stands here is another system's name of the wire, not the bank's own. */
    boolean identifies() {
        return isOfFedwire() || this == UETR || this == CLEARING_REFERENCE;
    }

    /** Whether what stands here is Fedwire's number of the message. */
    boolean isOfFedwire() {
        return this == IMAD || this == FED_NUMBER || this == OMAD;
    }
}

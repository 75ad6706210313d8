package settle.identity;

/** What a thing of the closing is called by; its text is what people read of it. */
public sealed interface Name
        permits
        SubscriptionId,
        WireId,
        DwacId,
        CertificateNumber,
        FileId,
        DecisionId,
        SourceLine {

    /** As it stands in a sentence or a column. */
    String called();
}

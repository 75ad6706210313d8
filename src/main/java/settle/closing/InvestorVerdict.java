package settle.closing;

/** Whether an investor closes. */
public enum InvestorVerdict {
    /** Something about the subscription, its cash or its delivery is open. */
    HOLD,
    /** The money may leave escrow and the shares may be approved. */
    RELEASE,
    /** The closing went ahead, and the shares are delivered. */
    SETTLED
}

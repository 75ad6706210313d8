package settle.closing;

import java.util.Collection;
import java.util.List;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.ClosingWording;
import settle.breaks.Figure;
import settle.breaks.Sentence;

/** Investors who became good only after the closing had gone ahead, and whom its plan does not know (C21). */
final class LeftOut {

    private LeftOut() {}

    static List<Break> of(OfferingAt at, Collection<InvestorSettlement> investors) {
        return investors.stream().filter(InvestorSettlement::isLeftOut).map(investor -> of(at, investor))
                .toList();
    }

    private static Break of(OfferingAt at, InvestorSettlement investor) {
        Figure released = at.offering().closing().releasedAt().map(Figure::of).orElseThrow();
        return Break.of(BreakCode.C21).about(investor.subscription().id())
                .source(investor.subscription().source())
                .expected(investor.due().minus(investor.due())).actual(investor.applied())
                .difference(investor.applied())
                .saying(Sentence.of(investor.verdict() == InvestorVerdict.SETTLED
                        ? ClosingWording.C21_DELIVERED : ClosingWording.C21_LATER).with("subscription",
                                investor.subscription().id())
                        .with("released", released).with("applied", investor.applied()));
    }
}

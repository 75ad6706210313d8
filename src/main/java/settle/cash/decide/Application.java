package settle.cash.decide;

import settle.cash.apply.CashOutcome;
import settle.cash.link.CashFamily;

/** Applies the cash of one family; see {@link settle.cash.apply.CashApplication}. */
public interface Application {

    CashOutcome of(CashFamily family);
}

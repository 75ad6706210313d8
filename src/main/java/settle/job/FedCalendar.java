package settle.job;

import fr.marcwrobel.jbanking.calendar.FinancialCalendars;
import java.time.LocalDate;
import settle.offering.BusinessCalendar;

/** The days on which the Federal Reserve's wire service is open. */
public final class FedCalendar implements BusinessCalendar {

    @Override
    public boolean isBusinessDay(LocalDate day) {
        return FinancialCalendars.NEW_YORK_FED.isBusinessDay(day);
    }
}

package settle.breaks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import settle.money.Money;

/** Reads figures back from their plain text and their form, as they were kept. */
public final class FigureForm {

    static final String MONEY = "MONEY ";
    static final String COUNTED = "COUNTED ";

    private FigureForm() {}

    /**
     * The figure that gave this form and plain text.
     *
     * @throws IllegalArgumentException where no figure gives them
     */
    public static Figure read(String form, String plain) {
        for (Figure.Bound.Side side : Figure.Bound.Side.values()) {
            if (form.startsWith(side + " ")) {
                return new Figure.Bound(side, read(form.substring(side.name().length() + 1),
                        plain.substring(side.words().length())));
            }
        }
        if (form.startsWith(MONEY)) {
            Currency currency = Currency.getInstance(form.substring(MONEY.length()));
            return Figure.of(Money.ofDecimal(new BigDecimal(plain), currency));
        }
        if (form.startsWith(COUNTED)) {
            return new Figure.Counted(Long.parseLong(plain.substring(0, plain.indexOf(' '))),
                    form.substring(COUNTED.length()));
        }
        Unit unit = Unit.valueOf(form);
        return switch (unit) {
            case SHARES, WARRANTS, PRICE, COUNT, PRINTED -> new Figure.Quantity(new BigDecimal(plain), unit);
            case DAY -> Figure.of(LocalDate.parse(plain));
            case MOMENT -> Figure.of(LocalDateTime.parse(plain));
            case TEXT -> new Figure.Text(plain);
            case NONE -> Figure.NOTHING;
            case MONEY -> throw new IllegalArgumentException("money without its currency");
        };
    }
}

package settle.offeringfile;

/** The text of an offering file with every term. */
final class SampleOffering {

    /** The mapping of the sample, one key a line, so that a problem's line is known. */
    static final String SPREAD = """
            offering:
              id: capstone-2007
              issuer: Capstone Turbine Corporation
              zone: America/New_York
              security:
                cusip: "14067D102"
                fast-agent-number: "7800"
              unit:
                price: 1.14
                currency: USD
                warrants-per-share: 0.5
                odd-shares: HOLD
              limits:
                shares: 40000000
                warrants: 20000000
              warrant:
                exercise-price: 1.30
                issue-date: 2007-01-24
                expiration-date: 2012-01-23
              closing:
                signed-on: 2007-01-18
                funding-deadline: 2007-01-19
                cut-off: "2007-01-24T10:00"
                dwac-cut-off: "2007-01-24T17:30"
                released-at: "2007-01-24T15:05Z"
                terminated: false
                conditions:
                  - name: Opinion of counsel
                    satisfied-on: 2007-01-24
                  - name: Officers' certificate
              escrow:
                bank: PNC Bank New Jersey
                aba: "031207607"
                account-number: "8025720131"
                account-name: Special A/C IV
                bank-charge-band: 75.00
              fees:
                - name: Placement fee
                  payee: Edwards
                  rate: 0.048
                  paid-from-escrow: true
              expenses:
                payee: Edwards
                cap: 125000.00
                invoiced: 0.00
              expects: [subscriptions, escrow, dwac]
            """;

    private SampleOffering() {}
}

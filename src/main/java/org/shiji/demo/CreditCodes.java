package org.shiji.demo;

/** Makes 统一社会信用代码: GB 32100-2015, with the organisation code of GB 11714-1997 inside. */
final class CreditCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /**
     * The code of a company.
     *
     * @param region six digits
     * @param number the company's own, 0 to 99,999,999
     */
    static String company(String region, int number) {
        String organisation = "%08d".formatted(number);
        String body = "91" + region + organisation + organisationCheck(organisation);
        return body + check(body);
    }

    private static char organisationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (eight.charAt(i) - '0') * ORGANISATION_WEIGHTS[i];
        }
        int digit = 11 - sum % 11;
        return digit == 10 ? 'X' : digit == 11 ? '0' : (char) ('0' + digit);
    }

    private static char check(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}

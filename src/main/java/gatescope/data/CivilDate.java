package gatescope.data;

import java.util.Locale;

/**
 * A day of the Gregorian calendar.
 *
 * @param month from 1
 * @param day from 1
 */
public record CivilDate(int year, int month, int day) {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int DAYS_OF_ERA = 146_097;
    private static final int FIRST_ERA_TO_1970 = 719_468;

    /** Whether there is such a day, in the years 1 to 9999. */
    static boolean exists(int year, int month, int day) {
        return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days(year, month);
    }

    private static int days(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    /** The day by its number, 0 being 1970-01-01; Howard Hinnant's civil_from_days. */
    static CivilDate ofEpochDay(long epochDay) {
        long shifted = epochDay + FIRST_ERA_TO_1970;
        long era = Math.floorDiv(shifted, DAYS_OF_ERA);
        int ofEra = (int) (shifted - era * DAYS_OF_ERA);
        int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int march = (5 * ofYear + 2) / 153;
        int day = ofYear - (153 * march + 2) / 5 + 1;
        int month = march < 10 ? march + 3 : march - 9;
        return new CivilDate((int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    /** The number of this day, 0 being 1970-01-01; Howard Hinnant's days_from_civil. */
    long epochDay() {
        int shifted = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(shifted, 400);
        long yearOfEra = shifted - era * 400;
        long ofYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        long ofEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear;
        return era * DAYS_OF_ERA + ofEra - FIRST_ERA_TO_1970;
    }

    /** As in 2024-12-31. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}

package gatescope.lab;

import java.util.List;

/** Something about a scenario that can be chosen: its name in files and in the bundle, and the values it may have. */
public sealed interface ScenarioOption {
    /** The name. */
    String name();

    /** The value it has when the scenario opens. */
    String first();

    /** Whether it may have a value. */
    boolean allows(String value);

    /**
     * One of some values.
     *
     * @param values all there are, at least one; the first is the one to begin with
     */
    record OneOf(String name, List<String> values) implements ScenarioOption {
        /** Copies the list. */
        public OneOf {
            values = List.copyOf(values);
        }

        /** One of these. */
        static OneOf of(String name, String... values) {
            return new OneOf(name, List.of(values));
        }

        @Override
        public String first() {
            return values.getFirst();
        }

        @Override
        public boolean allows(String value) {
            return values.contains(value);
        }
    }

    /**
     * A whole number, written without leading zeros or a plus sign.
     *
     * @param least the smallest allowed
     * @param most the largest allowed
     * @param start the one to begin with
     */
    record Whole(String name, int least, int most, int start) implements ScenarioOption {
        private static final int DIGITS = 9;

        @Override
        public String first() {
            return Integer.toString(start);
        }

        @Override
        public boolean allows(String value) {
            if (!value.matches("0|-?[1-9][0-9]*") || value.length() > DIGITS) {
                return false;
            }
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        }
    }
}

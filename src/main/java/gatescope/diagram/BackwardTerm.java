package gatescope.diagram;

import gatescope.engine.Operand;
import java.util.ArrayList;
import java.util.List;

/** One term of a total derivative. */
sealed interface BackwardTerm {
    /** Writes it in symbols, without its sign. */
    void symbols();

    /** Writes it in numbers and gives its factors. */
    double[] numbers(boolean first);

    /** Writes the lines below that show what it is a sum of. */
    default void details() {}

    /** Whether it is subtracted. */
    default boolean minus() {
        return false;
    }

    /** Whether its numbers say more than its result. */
    default boolean isProduct() {
        return true;
    }

    /** ∂ℓ/∂h: what L takes from the value itself. */
    record Direct(GradientNumbers on, String name, double number) implements BackwardTerm {
        private String id() {
            return ValueId.ofDirect(name, on.out().timestep(), on.out().unit());
        }

        @Override
        public void symbols() {
            on.out().run("∂ℓ/∂" + name, Role.TEXT, false, id());
        }

        @Override
        public double[] numbers(boolean first) {
            on.out().term(number, first, text -> on.out().run(text, Role.TEXT, true, id()));
            return new double[] {number};
        }

        @Override
        public boolean isProduct() {
            return false;
        }
    }

    /** Through a sum, a complement, a product or a function: the local derivative times the gradient of the same unit. */
    record Elementwise(GradientNumbers on, Backflow.Way way) implements BackwardTerm {
        @Override
        public void symbols() {
            EquationWriter out = on.out();
            switch (way) {
                case Backflow.Times times -> {
                    Operand other = times.other();
                    out.run(
                            on.symbol(other, way.later()), on.role(other.node()), false,
                            ValueId.of(on.cell(), other, at(), out.unit()));
                    out.plain("·");
                }
                case Backflow.Slope slope -> {
                    String function = slope.apply().activation().symbol() + "′(" + on.symbol(slope.apply().source(), way.later()) + ")";
                    out.run(function, on.role(way.node()), false, ValueId.ofSlope(on.name(way.node()), at(), out.unit()));
                    out.plain("·");
                }
                case Backflow.Through _, Backflow.Pass _, Backflow.Minus _ -> {
                    // Nothing stands before the gradient.
                }
            }
            on.gradientSymbol(way.node(), way.later());
        }

        @Override
        public double[] numbers(boolean first) {
            EquationWriter out = on.out();
            int unit = out.unit();
            double gradient = on.gradient(way.node(), at(), unit);
            return switch (way) {
                case Backflow.Times times -> {
                    double other = out.trace().read(at(), times.other(), unit);
                    String id = ValueId.of(on.cell(), times.other(), at(), unit);
                    out.term(other, first, text -> out.run(text, on.role(times.other().node()), true, id));
                    yield times(other, gradient);
                }
                case Backflow.Slope slope -> {
                    double local = NumberReader.slope(out.trace(), slope.apply(), way.node(), at(), unit);
                    String id = ValueId.ofSlope(on.name(way.node()), at(), unit);
                    out.term(local, first, text -> out.run(text, on.role(way.node()), false, id));
                    yield times(local, gradient);
                }
                case Backflow.Minus _ -> {
                    out.plain(first ? Numbers.MINUS : " " + Numbers.MINUS + " ");
                    on.gradient(Arithmetic.inBrackets(gradient), way.node(), at(), unit);
                    yield new double[] {-1, gradient};
                }
                case Backflow.Pass _, Backflow.Through _ -> {
                    out.term(gradient, first, text -> on.gradient(text, way.node(), at(), unit));
                    yield new double[] {gradient};
                }
            };
        }

        private double[] times(double local, double gradient) {
            on.out().plain("·");
            on.gradient(Arithmetic.inBrackets(gradient), way.node(), at(), on.out().unit());
            return new double[] {local, gradient};
        }

        private int at() {
            return Backflow.readAt(way, on.out().timestep());
        }

        @Override
        public boolean minus() {
            return way instanceof Backflow.Minus;
        }

        @Override
        public boolean isProduct() {
            return !(way instanceof Backflow.Pass);
        }
    }

    /** Through one matrix: its two factors where it has one row, else the sum over its rows. */
    record Product(GradientNumbers on, Backflow.Through way) implements BackwardTerm {
        private boolean single() {
            return on.flow().block(way).rows() == 1;
        }

        @Override
        public void symbols() {
            on.out().plain(way.product().matrix() + (single() ? "·" : "ᵀ·"));
            on.gradientSymbol(way.node(), way.later());
        }

        @Override
        public double[] numbers(boolean first) {
            if (single()) {
                return on.factors(way, 0, first);
            }
            double total = on.product(way);
            on.out().term(total, first, text -> on.out().partial(text, on.productId(way)));
            return new double[] {total};
        }

        @Override
        public void details() {
            on.detail(way);
        }

        @Override
        public boolean isProduct() {
            return single();
        }
    }

    /** Through the matrices of several gates: Σ Rᵀ·∂L/∂z₊. */
    record Products(GradientNumbers on, int node, boolean later, List<Backflow.Through> ways) implements BackwardTerm {
        private String symbol() {
            Backflow.Through first = ways.getFirst();
            String matrix = first.product().matrix() + (on.flow().block(first).rows() == 1 ? "·" : "ᵀ·");
            return "Σ " + matrix + GradientNumbers.symbol("z", later);
        }

        private String id() {
            int at = on.out().timestep() + (later ? 1 : 0);
            return ValueId.ofAllProducts(on.cell(), new Operand(node, later), at, on.out().unit());
        }

        private double total() {
            int at = on.out().timestep() + (later ? 1 : 0);
            return on.flow().products(new Operand(node, later), at, on.out().unit());
        }

        @Override
        public void symbols() {
            on.out().run(symbol(), Role.TEXT, false, id());
        }

        @Override
        public double[] numbers(boolean first) {
            on.out().term(total(), first, text -> on.out().partial(text, id()));
            return new double[] {total()};
        }

        @Override
        public boolean isProduct() {
            return false;
        }

        @Override
        public void details() {
            EquationWriter out = on.out();
            out.newLine();
            String names = String.join(", ", ways.stream().map(way -> on.name(way.node())).toList());
            out.plain(symbol() + "  (z: " + names + ") = ");
            List<double[]> terms = new ArrayList<>();
            for (Backflow.Through way : ways) {
                if (on.flow().block(way).rows() == 1) {
                    terms.add(on.factors(way, 0, terms.isEmpty()));
                } else {
                    double part = on.product(way);
                    out.term(part, terms.isEmpty(), text -> out.run(text, on.role(way.node()), true, on.productId(way)));
                    terms.add(new double[] {part});
                }
            }
            out.relation(Arithmetic.ofSum(terms, total())).partial(Numbers.value(total()), id());
            ways.forEach(on::detail);
        }
    }
}

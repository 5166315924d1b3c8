package gatescope.benchmark;

/** x. */
final class AgainstLibtorch {
    private AgainstLibtorch() {}

    /** x. */
    public static void main(String[] arguments) {
        System.out.println("hi");
    }
}

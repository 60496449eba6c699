package leme.cli;

/** What a command tells the shell. */
public final class Exit {

    /** All is well. */
    public static final int OK = 0;
    /** Something that was checked is not sound, or the work could not be done. */
    public static final int FAILED = 1;
    /** The command was not understood. */
    public static final int USAGE = 2;

    private Exit() {}
}

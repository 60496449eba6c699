package leme.rules.pack.table;

/** How large a sheet may be: far beyond what a person keeps in order, far below what would hurt the service. */
final class Bounds {

    /** Bytes of a file as saved. */
    static final int FILE = 2_000_000;

    /** Bytes of a workbook unpacked, all its parts together: a small file can unpack to very much. */
    static final int UNPACKED = 20_000_000;

    static final int ROWS = 5_000;
    static final int COLUMNS = 60;
    static final int CELL = 1_000;

    private Bounds() {}
}

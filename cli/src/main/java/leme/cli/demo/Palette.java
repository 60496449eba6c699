package leme.cli.demo;

/**
 * Colours for a terminal.
 *
 * @param on whether the reader sees colours; otherwise texts stay as they are
 */
record Palette(boolean on) {

    String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String good(String text) {
        return paint("32", text);
    }

    String warning(String text) {
        return paint("33", text);
    }

    String stopped(String text) {
        return paint("31", text);
    }

    String heading(String text) {
        return paint("1;36", text);
    }

    private String paint(String code, String text) {
        return on && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}

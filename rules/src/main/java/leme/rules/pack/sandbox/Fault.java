package leme.rules.pack.sandbox;

/**
 * Something a class does and must not.
 *
 * @param word as the author wrote it, to find the line by
 * @param sentence what is wrong
 * @param remedy what to write instead
 */
record Fault(String word, String sentence, String remedy) {

    static Fault call(String owner, String member) {
        if (owner.startsWith("leme.policy.")) {
            return hidden("a call of what it is compiled to", member);
        }
        String type = simple(owner);
        if (member.equals("<init>")) {
            return new Fault(type, "makes a `" + type + "`", Instead.of(owner, member));
        }
        return new Fault(member, "uses `" + member + "` of `" + type + "`", Instead.of(owner, member));
    }

    static Fault type(String owner) {
        return new Fault(simple(owner), "names `" + simple(owner) + "`", Instead.of(owner, ""));
    }

    static Fault hidden(String what, String word) {
        return new Fault(
                word, "hides " + what, "Write one comparison or one saying; rules define nothing of their own");
    }

    static Fault shape(String word, String what) {
        return new Fault(word, "contains " + what, "Compare facts: a rule is looked at once for each fact it matches");
    }

    /** The last word of a type's name, for that is what authors write. */
    static String simple(String owner) {
        return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1)
                .replaceFirst("^\\d+", "");
    }
}

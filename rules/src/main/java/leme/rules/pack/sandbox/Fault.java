package leme.rules.pack.sandbox;

import static leme.rules.file.Say.say;

import leme.rules.fact.Texts;

/**
 * Something a class does and must not.
 *
 * @param word as the author wrote it, to find the line by
 * @param sentence what is wrong
 * @param remedy what to write instead
 */
record Fault(String word, Texts sentence, Texts remedy) {

    static Fault call(String owner, String member) {
        if (owner.startsWith("leme.policy.")) {
            return hidden(say("a call of what it is compiled to"), member);
        }
        String type = simple(owner);
        if (member.equals("<init>")) {
            return new Fault(type, say("makes a `%s`", type), Instead.of(owner, member));
        }
        return new Fault(member, say("uses `%s` of `%s`", member, type), Instead.of(owner, member));
    }

    static Fault type(String owner) {
        return new Fault(simple(owner), say("names `%s`", simple(owner)), Instead.of(owner, ""));
    }

    static Fault hidden(Texts what, String word) {
        return new Fault(
                word,
                say("hides %s", what),
                say("Write one comparison or one saying; rules define nothing of their own"));
    }

    static Fault shape(String word, Texts what) {
        return new Fault(
                word,
                say("contains %s", what),
                say("Compare facts: a rule is looked at once for each fact it matches"));
    }

    /** The last word of a type's name, for that is what authors write. */
    static String simple(String owner) {
        return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1)
                .replaceFirst("^\\d+", "");
    }
}

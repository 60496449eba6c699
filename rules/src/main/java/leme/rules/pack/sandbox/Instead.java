package leme.rules.pack.sandbox;

import static leme.rules.file.Say.say;

import java.util.LinkedHashMap;
import java.util.Map;
import leme.rules.fact.Texts;

/** What to write instead of what is refused. */
final class Instead {

    private static final Texts GENERAL = say(
            "Rules compare facts and speak through `ruling`; what they may use is listed in docs/checking-rules.md");
    private static final Map<String, Texts> REMEDIES = remedies();

    private Instead() {}

    static Texts of(String owner, String member) {
        String full = owner + "." + member;
        return REMEDIES.entrySet().stream()
                .filter(each -> full.matches(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(GENERAL);
    }

    private static Map<String, Texts> remedies() {
        Map<String, Texts> remedies = new LinkedHashMap<>();
        remedies.put(
                "java\\.time\\..*\\.now|.*\\.systemDefault.*|java\\.time\\.Clock.*|.*\\.(nanoTime|currentTimeMillis)",
                say("Ask `Moment`: it is the only clock, so that a decision can be replayed"));
        remedies.put(
                "java\\.util\\.regex\\..*|java\\.lang\\.String\\.(matches|replaceAll|replaceFirst|split)",
                say("Compare with `==`, `in ( … )` or `str[startsWith]`: a pattern can take for ever"));
        remedies.put(
                ".*\\.(random|nextInt|nextDouble|randomUUID)|.*Random.*",
                say("Leave chance to experiments: the same case must get the same verdicts"));
        remedies.put(
                "java\\.lang\\.(String\\.(repeat|format|concat|join|valueOf)|StringBuilder.*|StringBuffer.*)",
                say("Compare texts as they are; rules do not compose them"));
        remedies.put("java\\.math\\..*", say("Compare whole numbers or decimals such as `100.5`"));
        remedies.put(
                "java\\.(io|net|nio)\\..*|java\\.lang\\.(Process.*|Runtime|System|Thread.*)\\..*|java\\.util\\.(Timer|Scanner)\\..*",
                say("Compare facts: rules cannot reach the machine, and what they need to know becomes a fact"));
        remedies.put("leme\\..*\\.(valueOf|values)", say("Name the constant: `Channel.SMS`"));
        remedies.put("org\\.(drools|kie)\\..*", say("Speak through `ruling`; the engine is not for rules to steer"));
        return remedies;
    }
}

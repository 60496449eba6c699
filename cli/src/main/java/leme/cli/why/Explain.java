package leme.cli.why;

import java.util.Locale;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Output;
import leme.cli.Words;
import leme.cli.demo.Service;
import leme.client.model.Audience;
import leme.client.model.Language;
import leme.client.model.Why;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leme why DECISION [ACTION]}: asks the running service; without an action, about the one that was chosen. */
@Command(name = "why")
public final class Explain implements Callable<Integer> {

    private static final String DEFAULT_TENANT = "default";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "DECISION")
    private String decision = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ACTION")
    private @Nullable String action;

    @Option(names = "--audience", defaultValue = "AUDITOR", paramLabel = "WHO")
    private Audience audience = Audience.AUDITOR;

    @Option(names = "--lang", paramLabel = "TAG")
    private @Nullable String lang;

    @Option(names = "--tenant", defaultValue = DEFAULT_TENANT, paramLabel = "TENANT")
    private String tenant = DEFAULT_TENANT;

    @Option(names = "--url", paramLabel = "URL", defaultValue = "http://localhost:8080")
    private String url = "";

    @Option(names = "--api-key", paramLabel = "KEY", defaultValue = "${env:LEME_API_KEY}")
    private @Nullable String apiKey;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() {
        var words = lang == null ? Words.here() : Words.of(Locale.forLanguageTag(lang));
        var service = new Service(url, apiKey, words);
        var why = ask(service, words);
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> new Page(out, words, Ansi.AUTO.enabled()).print(why);
            case JSON -> out.println(service.json(why));
        }
        return Exit.OK;
    }

    private Why ask(Service service, Words words) {
        var language = words.pick(Language.PT_BR.getValue(), Language.EN.getValue());
        var about = action == null ? chosen(service, words) : action;
        return service.call(() ->
                service.decisions().explainAction(decision, about, audience, Language.fromValue(language), tenant));
    }

    private String chosen(Service service, Words words) {
        var actions = service.call(() -> service.decisions().getDecision(decision, tenant))
                .getActions();
        if (actions.isEmpty()) {
            throw new Failure(words.say("why.nothing-chosen"), words.say("why.maybe-action", decision));
        }
        return actions.getFirst().getAction();
    }
}

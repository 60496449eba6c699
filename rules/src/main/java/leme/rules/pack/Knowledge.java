package leme.rules.pack;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leme.rules.verdict.Citation;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * A built set of rules, and the citations of its rules by name.
 *
 * <p>A session belongs to one thread, so it needs no locks. Rules do not fire directly ({@code DirectFiringOption}): that
 * would not tell which rule is about to speak.
 */
final class Knowledge implements AutoCloseable {

    private static final String GLOBAL = "ruling";

    private final KieContainer container;
    private final KieBase base;
    private final KieSessionConfiguration sessions;
    private final Map<String, Citation> citations = new HashMap<>();

    Knowledge(KieContainer container, KieBase base, Collection<RuleDescriptor> rules) {
        this.container = container;
        this.base = base;
        this.sessions = KieServices.get().newKieSessionConfiguration();
        sessions.setOption(ThreadSafeOption.NO);
        rules.forEach(rule -> citations.put(rule.name(), rule.citation()));
    }

    /** Puts the facts to the rules, at most so many firings; answers how many there were. */
    int consult(List<Object> facts, Proceedings proceedings, int mostFirings) {
        KieSession session = base.newKieSession(sessions, null);
        try {
            session.addEventListener(new Citing(proceedings));
            session.setGlobal(GLOBAL, proceedings);
            facts.forEach(session::insert);
            return session.fireAllRules(mostFirings);
        } finally {
            session.dispose();
        }
    }

    /** Without forgetting the module as well, its class loader would stay. */
    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(container.getReleaseId());
    }

    private final class Citing extends DefaultAgendaEventListener {

        private final Proceedings proceedings;

        Citing(Proceedings proceedings) {
            this.proceedings = proceedings;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            Citation citation = citations.get(event.getMatch().getRule().getName());
            if (citation != null) {
                proceedings.cite(citation);
            }
        }
    }
}

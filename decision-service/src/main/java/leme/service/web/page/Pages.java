package leme.service.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import leme.service.web.contract.Contract;
import leme.service.web.problem.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The routes to pages for people. */
public final class Pages {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css");

    private Pages() {}

    public static RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/", request -> answer(MediaType.TEXT_HTML, page("welcome.html")))
                .GET("/docs", request -> answer(MediaType.TEXT_HTML, page("docs.html")))
                .GET("/docs/page.css", request -> answer(STYLE, page("page.css")))
                .GET("/docs/start.js", request -> answer(SCRIPT, page("start.js")))
                .resources(
                        "/docs/ui/**",
                        new ClassPathResource("META-INF/resources/webjars/swagger-ui/" + uiVersion() + "/"))
                .GET("/openapi.yaml", request -> answer(YAML, new ClassPathResource(Contract.RESOURCE)))
                .GET(
                        "/problems",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .bodyValue(list()))
                .GET("/problems/{slug}", Pages::problem)
                .build();
    }

    private static Mono<ServerResponse> answer(MediaType type, Resource page) {
        return ServerResponse.ok().contentType(type).bodyValue(page);
    }

    private static Resource page(String name) {
        return new ClassPathResource("leme/pages/" + name);
    }

    /** Only the pages of the types there are: the name in the path never becomes the name of a file. */
    private static Mono<ServerResponse> problem(ServerRequest request) {
        var slug = request.pathVariable("slug");
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.slug().equals(slug))
                .findFirst()
                .map(problem ->
                        answer(readable(request), new ClassPathResource("leme/problems/" + problem.slug() + ".md")))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    /** Browsers show plain text and download Markdown. */
    private static MediaType readable(ServerRequest request) {
        boolean browser = request.headers().accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        return MediaType.parseMediaType((browser ? "text/plain" : "text/markdown") + ";charset=UTF-8");
    }

    private static String list() {
        return Arrays.stream(Problem.values())
                .map(problem -> "<li><a href=\"%s\">%d %s</a> %s</li>"
                        .formatted(
                                problem.type(),
                                problem.status(),
                                problem.name(),
                                problem.title().ptBr() + " · " + problem.title().en()))
                .collect(Collectors.joining(
                        "\n",
                        "<!doctype html><html lang=\"pt-BR\"><meta charset=\"utf-8\"><title>Leme: problemas</title>"
                                + "<link rel=\"stylesheet\" href=\"/docs/page.css\"><main><h1>Problemas · Problems</h1><ul>",
                        "</ul></main></html>"));
    }

    /** The folder of the page's files bears the version that the build chose. */
    private static String uiVersion() {
        var properties = new Properties();
        try (var file =
                new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties").getInputStream()) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(properties.getProperty("version"));
    }
}

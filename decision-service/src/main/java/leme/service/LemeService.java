package leme.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/** The application. Its parts are put together, by hand and in one place each, in the classes called {@code …Wiring}. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class LemeService {

    /** Starts the service; closing the context stops it, embedded servers included. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplication(LemeService.class).run(args);
    }

    public static void main(String[] args) {
        start(args);
    }
}

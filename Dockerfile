# Leme in a container: `./leme build` first, then `docker build -t leme .`
#
# The build is extracted outside, by the same launcher that runs it: what is tested is what is shipped, and dependencies,
# which change rarely, are a layer of their own.
FROM eclipse-temurin:25-jre AS build
WORKDIR /build
COPY cli/target/leme.jar .
RUN java -Djarmode=tools -jar leme.jar extract --destination extracted \
    && mkdir -p /empty/data

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Leme" \
      org.opencontainers.image.description="Decides the next best action for a customer message, within the law, and says why." \
      org.opencontainers.image.licenses="GPL-3.0-only"

# The data folder is the only thing it may write to. It has a name because Postgres, when embedded, asks for one.
RUN useradd --uid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin leme
COPY --from=build --chown=10001:10001 /empty/data /data
COPY --from=build /build/extracted/lib /leme/lib
COPY --from=build /build/extracted/leme.jar /leme/leme.jar
USER 10001:10001
WORKDIR /tmp
VOLUME /data
EXPOSE 8080

# Listens beyond the container, so it asks for API keys: LEME_APIKEYS_<TENANT>.
ENV SERVER_ADDRESS=0.0.0.0 \
    SERVER_PORT=8080 \
    LEME_DATA=/data \
    LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs

# Bash opens the connection itself: the image needs no curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /v1/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]

# Further options: JDK_JAVA_OPTIONS. The JDK must be 25.0.3 or later (JDK-8377811); the tag above follows the patches.
ENTRYPOINT ["java", "-Xmx512m", "-XX:+UseG1GC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "-jar", "/leme/leme.jar"]
CMD ["up"]

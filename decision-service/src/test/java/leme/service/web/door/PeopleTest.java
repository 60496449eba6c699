package leme.service.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTokenIsItsOwnersAndNobodyElses() throws IOException {
        var token = People.newToken();
        var file = folder.resolve("people.yaml");
        People.read(file).with("ana", EnumSet.of(Role.AUTHOR), token).write(file);
        var people = People.read(file);
        assertThat(people.bearer(token)).contains(new Person("ana", EnumSet.of(Role.AUTHOR)));
        assertThat(people.bearer(People.newToken())).isEmpty();
        assertThat(people.bearer("")).isEmpty();
        assertThat(Files.readString(file)).doesNotContain(token);
        assertThat(people.without("ana").bearer(token)).isEmpty();
    }

    @Test
    void aNewTokenClosesTheOldOne() throws IOException {
        var people = People.read(folder.resolve("none"))
                .with("ana", EnumSet.of(Role.AUTHOR), "one")
                .with("ana", EnumSet.of(Role.APPROVER), "two");
        assertThat(people.bearer("one")).isEmpty();
        assertThat(people.bearer("two")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people: [{name: Ana, roles: [AUTHOR], token: 'sha256:TOKEN'}]",
                "people: [{name: ana, roles: [], token: 'sha256:TOKEN'}]",
                "people: [{name: ana, roles: [BOSS], token: 'sha256:TOKEN'}]",
                "people: [{name: ana, roles: [AUTHOR], token: plain}]",
                "people: [{name: ana, roles: [AUTHOR], token: 'sha256:TOKEN'}, {name: bia, roles: [APPROVER], token: 'sha256:TOKEN'}]",
                "people: [{name: ana, roles: [AUTHOR]}]",
                "peple: []",
                "people: ["
            })
    void aListThatIsNotAsItShouldBeLetsNobodyIn(String text) throws IOException {
        var file = Files.writeString(folder.resolve("people.yaml"), text.replace("TOKEN", "0".repeat(64)));
        assertThatThrownBy(() -> People.read(file)).isInstanceOf(IllegalArgumentException.class);
    }
}

package id.satupintu.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The table of permissions against the running services, with real tokens. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(SceneExtension.class)
class RoleMatrixIT {

    @Test
    void every_endpoint_answers_every_role_of_every_unit_as_the_table_says_and_tells_nobody_who_reports(Scene scene) {
        RoleMatrix matrix = new RoleMatrix(scene);
        assertThat(matrix.unknown())
                .as("endpoints nobody has said how to call: Attempt")
                .isEmpty();

        assertThat(matrix.run()).as("otherwise than the table says").isEmpty();

        System.out.println(matrix.summary());
        assertThat(matrix.tellers()).as("tell who reports").isEmpty();
    }
}

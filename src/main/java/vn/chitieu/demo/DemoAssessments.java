package vn.chitieu.demo;

import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;

/** Made-up words of a standing committee about some targets of closed quarters, signed two days after the closing. */
@Service
@Profile("demo")
@RequiredArgsConstructor
class DemoAssessments {

    private static final String SIGN = """
        insert into assessment (target_id, period, version, province_code, commune_code, word, reason, state, attained,
                                signed_by, signed_at, demo)
        select judged.target_id, judged.period, 1, judged.province_code, judged.commune_code, :word,
               nullif(:reason, ''), judged.state, coalesce(judged.parts_reached, judged.attained), :committee,
               round.closed_at + interval '2 days 9 hours', true
        from evaluation judged
        join target on target.id = judged.target_id
        join round on round.commune_code = judged.commune_code and round.period = judged.period
        where judged.commune_code = :commune and judged.period = :period and target.code = :target
          and round.status = 'CLOSED'
        """;

    private final JdbcClient jdbc;

    /** Signs beside what the portal concludes, so everything has to be judged before. */
    @Transactional
    void load(Place place, long committee) {
        for (DemoFiles.Row row : DemoFiles.rows("assessments", place.commune())) {
            int signed = jdbc.sql(SIGN)
                    .param("word", row.get("word"))
                    .param("reason", row.get("reason"))
                    .param("committee", committee)
                    .param("commune", place.commune())
                    .param("period", row.get("period"))
                    .param("target", row.get("target"))
                    .update();
            if (signed != 1) {
                throw new IllegalStateException("Nothing to sign in " + place.commune() + ": " + row);
            }
        }
    }
}

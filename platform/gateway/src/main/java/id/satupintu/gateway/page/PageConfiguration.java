package id.satupintu.gateway.page;

import id.satupintu.gateway.login.ActingOfficer;
import id.satupintu.gateway.route.AwayPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/** The gateway's own pages. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

    @Bean
    DutyController dutyController(ActingOfficer officer) {
        return new DutyController(officer);
    }

    @Bean
    LoginController loginController() {
        return new LoginController();
    }

    @Bean
    AwayPage awayPage() {
        return (_, address, seconds) -> ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", Long.toString(seconds))
                .render("pergi", java.util.Map.of("address", address.path()));
    }
}

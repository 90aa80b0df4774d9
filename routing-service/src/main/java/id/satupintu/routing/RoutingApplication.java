package id.satupintu.routing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts routing-service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(RoutingConfiguration.class)
public class RoutingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RoutingApplication.class, arguments);
    }
}

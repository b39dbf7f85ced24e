-- The three roles of the hosted database, made once by the superuser before the first migration.
--   suanruam_owner  owns the tables and migrates them; nobody serves requests with it
--   suanruam_app    serves requests; row-level security binds it to one tenant at a time
--   suanruam_claim  only claims work (jobs, outbox) over all tenants; the policies name it
-- Neither of the last two may bypass row-level security or own a table: that is the tenant wall.
-- Passwords come from the environment, so that this file holds no secret (psql 14 or newer).
\set ON_ERROR_STOP on
\getenv owner_password SUANRUAM_OWNER_PASSWORD
\getenv app_password SUANRUAM_APP_PASSWORD
\getenv claim_password SUANRUAM_CLAIM_PASSWORD

CREATE ROLE suanruam_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE suanruam_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD :'app_password';
CREATE ROLE suanruam_claim LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD :'claim_password';

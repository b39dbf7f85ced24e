-- The database belongs to the owner role, everybody else only connects to it. Run by the superuser
-- inside the database, after roles.sql and before the first migration.
\set ON_ERROR_STOP on
SELECT current_database() AS name \gset

ALTER DATABASE :"name" OWNER TO suanruam_owner;
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO suanruam_owner, suanruam_app, suanruam_claim;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

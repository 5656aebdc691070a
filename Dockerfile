# The desk as one image. Build: docker build -t signalbox .   Run: see compose.yaml
FROM node:22-bookworm-slim AS build
WORKDIR /desk
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
WORKDIR /desk
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data BUILD=off
COPY --from=build /desk/package.json ./
COPY --from=build /desk/node_modules ./node_modules
COPY --from=build /desk/dist ./dist
COPY --from=build /desk/tools ./tools
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4310
# Asks the desk itself whether it can serve; no curl in the image.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4310) + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# node itself, not npm: signals must reach the desk, which finishes what is in flight.
CMD ["node", "tools/start.mjs"]

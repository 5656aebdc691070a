import { startApp } from '#app/start.tsx'

const root = document.getElementById('root')
if (root) startApp(root)
